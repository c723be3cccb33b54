export interface Persona {
  id: string;
  name: { kk: string; ru: string; en: string };
  role: string;
  login: string;
  password: string;
}

export declare function fetchPersonas(port: number): Promise<Persona[]>;
export declare function describePersonas(personas: Persona[]): string;
