-- For counting how many pushed requests of one public client wait (kapu.oidc.pushed-requests-per-public-client).
CREATE INDEX pushed_request_client ON pushed_request (client_id, expires_at);
