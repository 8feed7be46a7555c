-- Tokens for the REST API that were asked for with a proof (RFC 9449): SHA-256 thumbprint of the key that has to be proved
-- with each request. Retention as the row's.
alter table api_token add column dpop_key text;
