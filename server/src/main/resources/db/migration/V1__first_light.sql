-- Ids are snowflakes made by the server. Every user-visible text was validated at the door; the
-- checks here are the last line, not the first.

-- The newest snowflake that may have been used, so that a clock set back never makes one twice.
CREATE TABLE snowflake_mark (
    one        boolean PRIMARY KEY DEFAULT true CHECK (one),
    high_water bigint NOT NULL
);
INSERT INTO snowflake_mark (high_water) VALUES (0);

-- What the owner chose, one row a setting.
CREATE TABLE instance_setting (
    name  text PRIMARY KEY,
    value jsonb NOT NULL
);

-- One-time links that make their user the instance's owner. Tokens are kept hashed.
CREATE TABLE owner_link (
    token_hash bytea PRIMARY KEY,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);

CREATE TABLE users (
    id                bigint PRIMARY KEY,
    username          text NOT NULL,
    -- The username with look-alike letters folded together: two that read alike cannot both exist.
    username_skeleton text NOT NULL,
    global_name       text,
    avatar            text,
    banner            text,
    accent_color      integer,
    bio               text NOT NULL DEFAULT '',
    pronouns          text NOT NULL DEFAULT '',
    bot               boolean NOT NULL DEFAULT false,
    email             text,
    email_verified    boolean NOT NULL DEFAULT false,
    date_of_birth     date,
    password_hash     text,
    locale            text NOT NULL DEFAULT 'en-US',
    instance_owner    boolean NOT NULL DEFAULT false,
    suspended_at      timestamptz,
    suspension_reason text
);
CREATE UNIQUE INDEX users_username ON users (username);
CREATE UNIQUE INDEX users_username_skeleton ON users (username_skeleton);
CREATE UNIQUE INDEX users_email ON users (lower(email)) WHERE email IS NOT NULL;

-- Where a person is logged in. A token is a JWT that names its row here.
CREATE TABLE sessions (
    id           uuid PRIMARY KEY,
    user_id      bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz NOT NULL,
    address      text NOT NULL,
    os           text NOT NULL DEFAULT '',
    platform     text NOT NULL DEFAULT ''
);
CREATE INDEX sessions_user ON sessions (user_id);

-- One-time links by which a person sets a new password.
CREATE TABLE password_reset (
    token_hash bytea PRIMARY KEY,
    user_id    bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX password_reset_user ON password_reset (user_id);

-- A person's settings: what the legacy JSON and the protobuf endpoints both read and write.
CREATE TABLE user_settings (
    user_id       bigint PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    settings      jsonb NOT NULL DEFAULT '{}',
    preloaded     bytea,
    frecency      bytea,
    data_version  integer NOT NULL DEFAULT 0
);

CREATE TABLE applications (
    id          bigint PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    owner_id    bigint NOT NULL REFERENCES users (id),
    name        text NOT NULL,
    description text NOT NULL DEFAULT '',
    icon        text,
    bot_public  boolean NOT NULL DEFAULT true,
    flags       bigint NOT NULL DEFAULT 0,
    has_bot     boolean NOT NULL DEFAULT false,
    token_hash  bytea UNIQUE
);
CREATE INDEX applications_owner ON applications (owner_id);

CREATE TABLE guilds (
    id                            bigint PRIMARY KEY,
    name                          text NOT NULL,
    icon                          text,
    description                   text,
    owner_id                      bigint NOT NULL REFERENCES users (id),
    system_channel_id             bigint,
    system_channel_flags          integer NOT NULL DEFAULT 0,
    verification_level            integer NOT NULL DEFAULT 0,
    default_message_notifications integer NOT NULL DEFAULT 0,
    explicit_content_filter       integer NOT NULL DEFAULT 0,
    preferred_locale              text NOT NULL DEFAULT 'en-US',
    afk_channel_id                bigint,
    afk_timeout                   integer NOT NULL DEFAULT 300,
    deleted_at                    timestamptz
);
CREATE INDEX guilds_owner ON guilds (owner_id);

CREATE TABLE roles (
    id              bigint PRIMARY KEY,
    guild_id        bigint NOT NULL REFERENCES guilds (id),
    name            text NOT NULL,
    permissions     bigint NOT NULL,
    position        integer NOT NULL,
    color           integer NOT NULL DEFAULT 0,
    secondary_color integer,
    tertiary_color  integer,
    hoist           boolean NOT NULL DEFAULT false,
    managed         boolean NOT NULL DEFAULT false,
    mentionable     boolean NOT NULL DEFAULT false,
    icon            text,
    unicode_emoji   text,
    bot_id          bigint,
    flags           integer NOT NULL DEFAULT 0
);
CREATE INDEX roles_guild ON roles (guild_id);

CREATE TABLE members (
    guild_id                     bigint NOT NULL REFERENCES guilds (id),
    user_id                      bigint NOT NULL REFERENCES users (id),
    nick                         text,
    joined_at                    timestamptz NOT NULL,
    communication_disabled_until timestamptz,
    PRIMARY KEY (guild_id, user_id)
);
CREATE INDEX members_user ON members (user_id);

CREATE TABLE member_roles (
    guild_id bigint NOT NULL,
    user_id  bigint NOT NULL,
    role_id  bigint NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    PRIMARY KEY (guild_id, user_id, role_id),
    FOREIGN KEY (guild_id, user_id) REFERENCES members (guild_id, user_id) ON DELETE CASCADE
);
CREATE INDEX member_roles_role ON member_roles (role_id);

CREATE TABLE channels (
    id                  bigint PRIMARY KEY,
    guild_id            bigint NOT NULL REFERENCES guilds (id),
    type                smallint NOT NULL,
    name                text NOT NULL,
    position            integer NOT NULL,
    parent_id           bigint,
    topic               text,
    nsfw                boolean NOT NULL DEFAULT false,
    rate_limit_per_user integer NOT NULL DEFAULT 0,
    bitrate             integer,
    user_limit          integer,
    flags               integer NOT NULL DEFAULT 0,
    deleted_at          timestamptz
);
CREATE INDEX channels_guild ON channels (guild_id);

CREATE TABLE permission_overwrites (
    channel_id  bigint NOT NULL REFERENCES channels (id) ON DELETE CASCADE,
    target_id   bigint NOT NULL,
    target_type smallint NOT NULL,
    allow       bigint NOT NULL,
    deny        bigint NOT NULL,
    PRIMARY KEY (channel_id, target_id)
);

-- No foreign keys: a channel goes by a tombstone, its messages by a job in keyed chunks.
CREATE TABLE messages (
    channel_id           bigint NOT NULL,
    id                   bigint NOT NULL,
    author_id            bigint NOT NULL,
    type                 smallint NOT NULL,
    content              text NOT NULL,
    edited_at            timestamptz,
    flags                integer NOT NULL DEFAULT 0,
    tts                  boolean NOT NULL DEFAULT false,
    mention_everyone     boolean NOT NULL DEFAULT false,
    mention_users        bigint[] NOT NULL DEFAULT '{}',
    mention_roles        bigint[] NOT NULL DEFAULT '{}',
    reference_channel_id bigint,
    reference_message_id bigint,
    nonce                text,
    PRIMARY KEY (channel_id, id)
);
CREATE INDEX messages_author ON messages (author_id, id);

-- Who is called by a message: a user, a role, or everyone (the guild's id, as the role's).
CREATE TABLE mentions (
    target_id  bigint NOT NULL,
    channel_id bigint NOT NULL,
    message_id bigint NOT NULL,
    PRIMARY KEY (target_id, channel_id, message_id)
);
CREATE INDEX mentions_message ON mentions (channel_id, message_id);

CREATE TABLE read_states (
    user_id         bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    channel_id      bigint NOT NULL,
    last_message_id bigint NOT NULL,
    PRIMARY KEY (user_id, channel_id)
);
CREATE INDEX read_states_channel ON read_states (channel_id);

CREATE TABLE invites (
    code       text PRIMARY KEY,
    guild_id   bigint NOT NULL REFERENCES guilds (id),
    channel_id bigint NOT NULL,
    inviter_id bigint REFERENCES users (id),
    created_at timestamptz NOT NULL,
    max_age    integer NOT NULL,
    max_uses   integer NOT NULL,
    uses       integer NOT NULL DEFAULT 0,
    temporary  boolean NOT NULL DEFAULT false
);
CREATE INDEX invites_guild ON invites (guild_id);

-- Rows of what was deleted by a tombstone, removed in chunks; a job goes on after a restart.
CREATE TABLE deletion_job (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('guild', 'channel')),
    target_id  bigint NOT NULL,
    created_at timestamptz NOT NULL
);
