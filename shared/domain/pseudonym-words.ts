/**
 * Words for pseudonyms: calm, concrete, easy to say. Not among them: given names and common surnames, colours of skin,
 * anything sexual, violent, about crime or the police, and anything that belittles. 256 of each kind, one per byte.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Light, weather, places and textures. */
export const FIRST_WORDS: readonly string[] = words(`
  afternoon airy almond alpine apricot aquatic arctic atlantic autumnal azure balanced balmy barley basalt
  beachside bluebell bluestone botanical breezy bright brisk broadleaf buoyant buttercup buttermilk calm
  canvas celestial cerulean chalk charcoal cinnamon citrus clear cloudless cloudy clover coastal cobalt
  cobbled constant cool cornflower cosy courtyard crisp crystalline dappled daybreak daylight daytime dewy
  diagonal distant drifting driftwood dusky early easterly eastward elderflower emerald equinox evening
  evergreen everyday faraway farmhouse feathered fernleaf firelit floating fluted foliage footpath forest
  fresh friendly frosted garden gentle gilded gleaming glimmering glittering glowing golden gossamer
  granite grassland greenwood halcyon harmonic hazy hearthside hedgerow highland hillside hilltop hopeful
  horizon humming icy inland kindly lakeland lakeside larkspur lavender leafy lichen lilac lilting
  limestone linen lively lofty lowland luminous lunar mallow marine maritime meadowy mellow melodic midday
  midsummer midway mild minty misty moonlit moorland morning mossy mountain mulberry musical nautical
  nectar northern northward oaken oatmeal oceanic ochre offshore orbital parallel parchment pastel
  patchwork peaceful pebbled peppermint periwinkle pewter placid planetary platinum polar porcelain
  prairie quartz quiet quilted radiant rainy rambling reedy restful rhubarb rippling riverside roaming
  rolling rosewood rounded russet rustic rustling sandstone sandy sapphire satsuma scenic seaside seaward
  sepia serene shaded shimmering shoreline silvery skylit skyward snowy solar southern spacious sparkling
  speckled spiral springtime starlit steady stellar stony streamside summery sundial sunlit sunny sunrise
  sunset tangerine tartan teatime temperate terrace thatched thistledown thoughtful tidal tideway timber
  topaz tranquil tropical turquoise twilight twinkling upland upward valley vanilla verdant vermilion
  vibrant warm watercolour waterside wavy weathered westerly westward wheaten wicker winding windswept
  wintry woodland woollen woven zephyr
`);

/** Birds, plants, landscapes, instruments and household things. */
export const SECOND_WORDS: readonly string[] = words(`
  abacus acacia acorn almanac anchor anemone archway armchair aster atlas avocet backgammon balcony
  bandstand barometer bassoon begonia bellflower binoculars bittern blanket bluethroat boardwalk bookmark
  bookshelf boulder bramble buckwheat bumblebee bungalow butterfly cabin cactus camera campfire canal
  canoe canopy canyon cardigan carousel cascade catkin causeway celandine cello chalet chamomile chickadee
  chimney chrysalis cloudberry coastline compass cormorant cottage crocus crossbill cupboard currant
  cushion cypress daffodil dahlia dandelion diary dotterel dragonfly dulcimer dunnock easel egret eider
  envelope eucalyptus ferry fieldfare fjord flagstone flute flycatcher foxglove fuchsia fulmar galaxy
  gannet garganey gazebo geranium glacier globe goldcrest goldfinch gondola granary grapefruit grasshopper
  greenfinch greenhouse grosbeak guillemot guitar hamper harbour harp hatstand hawthorn headland hedgehog
  hibiscus hillock hollyhock honeysuckle hoopoe hornbeam hummingbird hyacinth ibis inglenook inkwell
  jigsaw kayak kestrel kettle kingfisher kittiwake ladybird lamp lantern lapwing letterbox library lintel
  lobelia loganberry lute mallard mango mantelpiece maple maracas meadow metronome milestone mosaic
  nasturtium needlework notebook oasis oboe orange orangery orchard osprey otter paintbrush pancake papaya
  paperweight parakeet parsley pathway pavilion pelican pencil peninsula peony petal phalarope piano
  picnic pineapple pintail plateau plover porpoise postcard pottery quail quay quince raft rainbow
  raspberry rattan razorbill redshank redstart rhododendron ribbon ridge rosehip rowboat sailboat samphire
  sanderling saxophone scoter seahorse seashell seaweed shearwater shoal shoveler signpost siskin sofa
  sonata sonnet spoonbill spruce stairway starfish stonechat stream sunbeam sunhat tambourine tapestry
  teacup teapot telescope tern terrapin thimble thyme topiary tortoise toucan treecreeper treetop trombone
  trumpet tulip typewriter ukulele veranda violin wagtail warbler waterfall watermill waxwing weathervane
  wheatear wheelbarrow whinchat wigeon windmill windowsill wisteria xylophone yacht yarrow zebra zinnia
`);
