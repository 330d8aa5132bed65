package chat.guildhall.server.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.guildhall.protocol.RoleId;
import chat.guildhall.protocol.UserId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MentionParserTest {
  @Test
  void findsUsersAndRolesOnceAndInOrder() {
    assertEquals(
        new Mentioned(
            false, List.of(new UserId(2), new UserId(1)), List.of(new RoleId(7), new RoleId(8))),
        MentionParser.parse("<@2> and <@!1>, <@&7>! <@2> <@&8><@&7>"));
  }

  @Test
  void findsEveryoneAndHere() {
    assertEquals(everyone(true), MentionParser.parse("hey @everyone!"));
    assertEquals(everyone(true), MentionParser.parse("@here"));
    assertEquals(everyone(true), MentionParser.parse("<@everyone>"));
    assertEquals(everyone(false), MentionParser.parse("@every one, @Here"));
  }

  @Test
  void codeIsText() {
    assertEquals(Mentioned.NOBODY, MentionParser.parse("`<@1> @everyone`"));
    assertEquals(Mentioned.NOBODY, MentionParser.parse("```java\n@here <@&3>\n```"));
    assertEquals(Mentioned.NOBODY, MentionParser.parse("``a ` @here``"));
    assertEquals(users(2), MentionParser.parse("`<@1>` <@2> `<@3>`"));
  }

  @Test
  void codeThatDoesNotEndIsNoCode() {
    assertEquals(users(1), MentionParser.parse("`<@1>"));
    assertEquals(users(1), MentionParser.parse("```<@1>``"));
    assertEquals(users(1), MentionParser.parse("``` `` <@1> `"));
  }

  @Test
  void aBackslashMakesText() {
    assertEquals(Mentioned.NOBODY, MentionParser.parse("\\<@1> \\@everyone"));
    assertEquals(users(1), MentionParser.parse("\\\\<@1>"));
    assertEquals(users(1), MentionParser.parse("\\`<@1>` \\"));
  }

  @Test
  void whatIsNoIdIsText() {
    assertEquals(
        Mentioned.NOBODY,
        MentionParser.parse("<@> <@!> <@&> <@x> <@-1> <@99999999999999999999> <#5> <@5 <:a:5> <"));
    assertEquals(users(5), MentionParser.parse("<@<@5>"));
  }

  private static Mentioned users(long id) {
    return new Mentioned(false, List.of(new UserId(id)), List.of());
  }

  private static Mentioned everyone(boolean everyone) {
    return new Mentioned(everyone, List.of(), List.of());
  }
}
