-- Channels without a guild: direct messages between two people, and groups.
CREATE TABLE private_channels (
    id         bigint PRIMARY KEY,
    type       smallint NOT NULL CHECK (type IN (1, 3)),
    -- The two of a direct message, the smaller id first: there is one channel for them.
    low_id     bigint REFERENCES users (id),
    high_id    bigint REFERENCES users (id),
    -- Of a group alone.
    owner_id   bigint REFERENCES users (id),
    name       text,
    icon       text,
    deleted_at timestamptz,
    CHECK ((type = 1) = (low_id IS NOT NULL AND high_id IS NOT NULL AND low_id < high_id)),
    UNIQUE (low_id, high_id)
);

-- Who is in them. One whose channel is closed sees it again with the first message after
-- closed_after; nothing is written then.
CREATE TABLE private_members (
    channel_id   bigint NOT NULL REFERENCES private_channels (id) ON DELETE CASCADE,
    user_id      bigint NOT NULL REFERENCES users (id),
    -- What was newest when they came: nothing up to there was ever unread for them.
    since        bigint NOT NULL,
    closed_after bigint,
    PRIMARY KEY (channel_id, user_id)
);
CREATE INDEX private_members_user ON private_members (user_id);
