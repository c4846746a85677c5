const conformities: Readonly<Record<string, string>> = { major: 'Major', minor: 'Minor' };

export const conformityInWords = (conformity: string): string => conformities[conformity] ?? conformity;
