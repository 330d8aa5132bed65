-- Rules that newcomers accept before they write, and where a guild welcomes them.
ALTER TABLE members ADD COLUMN pending boolean NOT NULL DEFAULT false;
CREATE INDEX members_pending ON members (guild_id) WHERE pending;

ALTER TABLE guilds
    ADD COLUMN rules_enabled   boolean NOT NULL DEFAULT false,
    ADD COLUMN welcome_enabled boolean NOT NULL DEFAULT false;

CREATE TABLE guild_screens (
    guild_id            bigint PRIMARY KEY REFERENCES guilds (id) ON DELETE CASCADE,
    rules_version       timestamptz,
    rules_description   text,
    rules_fields        jsonb NOT NULL DEFAULT '[]',
    welcome_description text,
    welcome_channels    jsonb NOT NULL DEFAULT '[]'
);
