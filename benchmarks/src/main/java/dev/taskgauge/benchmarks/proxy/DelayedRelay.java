package dev.taskgauge.benchmarks.proxy;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import java.util.concurrent.TimeUnit;

/**
 * One direction of a connection: what is read here is written there after a delay, in the same
 * order, and so is the end. However much is on its way, nothing waits for anything but its delay.
 * Both channels have the same event loop.
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // What fails in a channel ends it, which is passed on.
final class DelayedRelay extends ChannelInboundHandlerAdapter {
  private final Channel to;
  private final long delayNanos;

  DelayedRelay(Channel to, long delayNanos) {
    this.to = to;
    this.delayNanos = delayNanos;
  }

  @Override
  public void channelRead(ChannelHandlerContext from, Object chunk) {
    later(from, () -> to.writeAndFlush(chunk));
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext from, Object event) {
    if (event == ChannelInputShutdownEvent.INSTANCE) {
      // Shutting down fails what is not written yet, so that comes first.
      later(
          from,
          () ->
              to.writeAndFlush(Unpooled.EMPTY_BUFFER)
                  .addListener((ChannelFutureListener) written -> endOutput()));
    } else {
      from.fireUserEventTriggered(event);
    }
  }

  private void endOutput() {
    if (!(to instanceof DuplexChannel duplex)) {
      to.close();
      return;
    }
    duplex
        .shutdownOutput()
        .addListener(
            done -> {
              if (duplex.isInputShutdown()) {
                // Both directions have ended.
                duplex.close();
              }
            });
  }

  @Override
  public void channelInactive(ChannelHandlerContext from) {
    later(
        from,
        () -> to.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE));
  }

  /** A connection that breaks is one that ends. */
  @Override
  @SuppressWarnings("deprecation") // Of the handler's interfaces, only the outbound one's is.
  public void exceptionCaught(ChannelHandlerContext from, Throwable cause) {
    from.close();
  }

  /** Equal delays on one event loop keep their order: it breaks ties by which came first. */
  private void later(ChannelHandlerContext from, Runnable action) {
    if (delayNanos == 0) {
      action.run();
    } else {
      var unused = from.channel().eventLoop().schedule(action, delayNanos, TimeUnit.NANOSECONDS);
    }
  }
}
