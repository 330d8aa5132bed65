-- Who joined by a temporary invite leaves with their last session, unless a role was given.
ALTER TABLE members ADD COLUMN temporary boolean NOT NULL DEFAULT false;
CREATE INDEX members_temporary ON members (user_id) WHERE temporary;

-- How often a login's token was replaced: an older token of the same login is void.
ALTER TABLE sessions ADD COLUMN generation integer NOT NULL DEFAULT 0;
