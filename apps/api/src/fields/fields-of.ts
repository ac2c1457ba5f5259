/** A response as the plain object that it is; its class serves openapi.json. */
export type FieldsOf<Response> = { readonly [Name in keyof Response]: Response[Name] };
