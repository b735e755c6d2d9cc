/** Given names and surnames that many people in the United Kingdom have. */
export const COMMON_NAMES: readonly string[] = `
  Adam Adele Ahmed Aisha Alan Alex Alexander Alice Alison Amanda Amelia Amy Andrea Andrew Angela Ann Anna Anne Anthony
  Arthur Ava Barbara Ben Benjamin Beth Brian Carol Caroline Catherine Charles Charlotte Chloe Chris Christine Christopher
  Claire Colin Craig Daniel Darren David Dawn Deborah Denise Diane Donna Dorothy Edward Elaine Eleanor Elizabeth Ella
  Ellie Emily Emma Ethan Eva Evie Fatima Fiona Florence Frances Frank Freya Gareth Gary Gemma George Georgia Gillian Grace
  Graham Hannah Harriet Harry Heather Helen Henry Holly Ian Imran Isaac Isabella Isla Jack Jacob Jacqueline Jake James
  Jamie Jane Janet Jasmine Jason Jayne Jean Jennifer Jessica Joan Joanna Joanne John Jonathan Joseph Joshua Joyce Judith
  Julia Julie Karen Kate Katherine Kathleen Katie Keith Kelly Kenneth Kevin Kezia Kim Laura Lauren Leah Lee Leo Lesley
  Lewis Liam Lily Linda Lisa Logan Louise Lucas Lucy Luke Lynn Margaret Maria Marie Marion Mark Martin Mary Matthew
  Megan Mia Michael Michelle Mohammed Molly Nathan Neil Nicholas Nicola Nigel Noah Oliver Olivia Oscar Pamela Patricia
  Patrick Paul Pauline Peter Philip Phoebe Poppy Priya Rachel Rebecca Richard Robert Roger Rosie Ruby Ruth Ryan Sally Sam
  Samantha Samuel Sandra Sara Sarah Scarlett Scott Sean Sharon Sheila Shirley Simon Sophia Sophie Stephanie Stephen
  Steven Stuart Susan Tanya Teresa Theo Thomas Tim Timothy Tina Toby Tracey Valerie Victoria Vincent Violet William
  Yasmin Yusuf Yvonne Zara Zoe
  Adams Ali Allen Anderson Andrews Armstrong Atkinson Bailey Baker Ball Barker Barnes Begum Bell Bennett Berry Booth
  Bradley Brooks Brown Burton Butler Campbell Carr Carter Chapman Clark Clarke Cole Collins Cook Cooper Cox Cunningham
  Davies Davis Dawson Day Dean Dixon Edwards Elliott Ellis Evans Fisher Fletcher Ford Foster Fox Gardner George Gibson
  Gill Gordon Graham Grant Gray Green Griffiths Hall Hamilton Harris Harrison Hart Harvey Hill Holmes Hudson Hughes Hunt
  Hunter Hussain Jackson James Jenkins Johnson Johnston Jones Kaur Kelly Kennedy Khan King Knight Lane Lawrence Lawson
  Lewis Lloyd Macdonald Marshall Martin Mason Matthews McDonald Miller Mills Mitchell Moore Morgan Morris Murphy Murray
  Owen Palmer Parker Patel Payne Pearce Pearson Phillips Poole Porter Powell Price Reid Reynolds Richards Richardson
  Roberts Robertson Robinson Rogers Rose Ross Russell Ryan Saunders Scott Shah Shaw Simpson Singh Smith Spencer Stevens
  Stewart Stone Taylor Thomas Thompson Thomson Turner Walker Walsh Ward Watson Watts Webb Wells West White Wilkinson
  Williams Williamson Wilson Wood Woods Wright Young
`
  .trim()
  .split(/\s+/);
