-- What was changed in a guild, by whom and why. Kept for 90 days.
CREATE TABLE audit_log (
    guild_id  bigint NOT NULL,
    id        bigint NOT NULL,
    action    smallint NOT NULL,
    user_id   bigint,
    target_id bigint,
    changes   jsonb,
    options   jsonb,
    reason    text,
    PRIMARY KEY (guild_id, id)
);
CREATE INDEX audit_log_user ON audit_log (guild_id, user_id, id);
CREATE INDEX audit_log_target ON audit_log (guild_id, target_id, id);
CREATE INDEX audit_log_action ON audit_log (guild_id, action, id);
CREATE INDEX audit_log_age ON audit_log (id);

-- Who may not come back, whether they were ever there or not.
CREATE TABLE bans (
    guild_id   bigint NOT NULL,
    user_id    bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    reason     text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (guild_id, user_id)
);
CREATE INDEX bans_user ON bans (user_id);

-- Pauses of invites and of direct messages between members, and who is told of a raid.
ALTER TABLE guilds
    ADD COLUMN invites_disabled         boolean NOT NULL DEFAULT false,
    ADD COLUMN raid_alerts_disabled     boolean NOT NULL DEFAULT false,
    ADD COLUMN safety_alerts_channel_id bigint,
    ADD COLUMN invites_disabled_until   timestamptz,
    ADD COLUMN dms_disabled_until       timestamptz,
    ADD COLUMN raid_detected_at         timestamptz;

-- Rules by which messages are judged before they are committed.
CREATE TABLE auto_moderation_rules (
    id               bigint PRIMARY KEY,
    guild_id         bigint NOT NULL REFERENCES guilds (id),
    name             text NOT NULL,
    creator_id       bigint NOT NULL,
    event_type       smallint NOT NULL,
    trigger_type     smallint NOT NULL,
    trigger_metadata jsonb NOT NULL,
    actions          jsonb NOT NULL,
    enabled          boolean NOT NULL,
    exempt_roles     bigint[] NOT NULL DEFAULT '{}',
    exempt_channels  bigint[] NOT NULL DEFAULT '{}'
);
CREATE INDEX auto_moderation_rules_guild ON auto_moderation_rules (guild_id);
