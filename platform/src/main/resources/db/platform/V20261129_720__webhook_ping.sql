-- Who subscribed, by the subject of the token (absent of those before this), and when the last ping was sent.
ALTER TABLE webhook ADD COLUMN created_by text, ADD COLUMN pinged_at timestamptz;
