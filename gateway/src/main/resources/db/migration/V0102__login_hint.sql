-- Who a portal expects (OpenID Connect's login_hint): fills the field of the user name, decides nothing.
-- Retention: with its sign-in, 1 day.
ALTER TABLE sign_in_transaction ADD COLUMN login_hint text;
