/** Who the client is, and where to reach them: shown in their own places alone, each under its own rule. */
const PERSONAL = [
  /^client\.(name|dateOfBirth|workforceNumberToken|address)(\.|$)/,
  /^client\.nextOfKin(\.details)?$/,
  /^safeContacts(\.\d+)?(\.(value|codeWord|coverStory|safeMeetingPlaces))?$/,
] as const;

/** Whether the value at a path of a record tells, by itself or in one of its parts, who or where the client is. */
export const isPersonalPath = (path: string): boolean => PERSONAL.some((pattern) => pattern.test(path));
