-- Claims that the portal asked to have in the ID token itself, sealed as the others are; they go with the grant.
ALTER TABLE oidc_grant ADD COLUMN id_token_claims bytea;
