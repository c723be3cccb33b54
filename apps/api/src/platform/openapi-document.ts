/** The description of the API, made at the start. */
export class OpenApiDocument {
  value: object = {};
}
