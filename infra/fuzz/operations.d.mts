/** A schema in the dialect of OpenAPI 3.0 as JSON Schema of 2020. */
export declare function modern<Part>(schema: Part): object;
