-- What a signed-in citizen proved once more before changing something. Retention: with the session.

alter table session add column if not exists reauthenticated_at timestamptz;
alter table session add column password_again_at timestamptz;
