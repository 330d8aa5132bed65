package chat.guildhall.bench.swarm;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One connection that is kept, one request at a time: HTTP/1.1 as far as the servers here speak it,
 * answers with a {@code Content-Length} or chunked.
 */
public final class Http {
  /** An answer: its status and its body. */
  public record Reply(int status, byte[] body) {
    /** The body as text. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** This, if it is a success. */
    public Reply ok() {
      if (status >= 300) {
        throw new IllegalStateException("status " + status + ": " + text());
      }
      return this;
    }
  }

  private final CompletableFuture<Channel> channel = new CompletableFuture<>();
  private @Nullable CompletableFuture<Reply> waiting;

  private Http() {}

  /** A connection to a port of loopback. */
  public static Http connect(Loops loops, int port) {
    Http http = new Http();
    loops.connect(
        port,
        new ChannelInitializer<>() {
          @Override
          protected void initChannel(Channel opened) {
            opened.pipeline().addLast(http.new Answers());
          }
        });
    return http;
  }

  /** A request's bytes. {@code token} may be empty, as may {@code body}. */
  public static byte[] request(String method, String path, String token, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + (token.isEmpty() ? "" : "Authorization: " + token + "\r\n")
            + (bytes.length == 0 ? "" : "Content-Type: application/json\r\n")
            + "Content-Length: "
            + bytes.length
            + "\r\n\r\n";
    byte[] start = Marker.ascii(head);
    byte[] whole = new byte[start.length + bytes.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(bytes, 0, whole, start.length, bytes.length);
    return whole;
  }

  /** Sends a request; the answer completes on the connection's event loop. */
  public CompletableFuture<Reply> send(byte[] request) {
    CompletableFuture<Reply> answer = new CompletableFuture<>();
    channel.whenComplete((open, failure) -> {
      if (failure != null) {
        answer.completeExceptionally(failure);
      } else {
        open.eventLoop().execute(() -> write(open, request, answer));
      }
    });
    return answer;
  }

  private void write(Channel open, byte[] request, CompletableFuture<Reply> answer) {
    if (waiting != null || !open.isActive()) {
      answer.completeExceptionally(new IllegalStateException("the connection is busy or gone"));
      return;
    }
    waiting = answer;
    open.writeAndFlush(open.alloc().buffer(request.length).writeBytes(request), open.voidPromise());
  }

  /** Closes the connection. */
  public void close() {
    channel.thenAccept(Channel::close);
  }

  private final class Answers extends ChannelInboundHandlerAdapter {
    private final AnswerParser parser = new AnswerParser();

    @Override
    public void channelActive(ChannelHandlerContext context) {
      channel.complete(context.channel());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      ByteBuf data = (ByteBuf) message;
      try {
        Reply reply = parser.read(data);
        CompletableFuture<Reply> done = waiting;
        if (reply != null && done != null) {
          waiting = null;
          done.complete(reply);
        }
      } finally {
        data.release();
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      CompletableFuture<Reply> done = waiting;
      waiting = null;
      if (done != null) {
        done.completeExceptionally(new IllegalStateException("the server closed the connection"));
      }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }
}
