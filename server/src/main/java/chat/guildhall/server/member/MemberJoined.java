package chat.guildhall.server.member;

import chat.guildhall.protocol.model.Member;
import chat.guildhall.server.runtime.GuildTurn;

/** Somebody has joined; told in the turn of the join, after its announcement. */
public record MemberJoined(GuildTurn turn, Member member) {}
