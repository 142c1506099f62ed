package dev.taskgauge.benchmarks.proxy;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A TCP proxy on the loopback address before an HTTP server there, which adds to every round trip:
 * half on the way to the server, half on the way back. It limits neither bandwidth nor how many
 * calls are on their way. Connecting costs nothing extra.
 *
 * <p>Netty's timer wakes up to a millisecond late, so a round trip may take up to 2 ms longer.
 */
public final class DelayingProxy implements AutoCloseable {
  private static final int BACKLOG = 4096;

  private final EventLoopGroup group;
  private final Channel listening;

  private DelayingProxy(EventLoopGroup group, Channel listening) {
    this.group = group;
    this.listening = listening;
  }

  /** Starts one. */
  public static DelayingProxy before(URI server, Duration roundTrip) throws InterruptedException {
    EventLoopGroup group = new NioEventLoopGroup(1, new DefaultThreadFactory("proxy", true));
    boolean started = false;
    try {
      Channel listening = listen(group, server, roundTrip.toNanos() / 2);
      started = true;
      return new DelayingProxy(group, listening);
    } finally {
      if (!started) {
        end(group);
      }
    }
  }

  private static Channel listen(EventLoopGroup group, URI server, long delayNanos)
      throws InterruptedException {
    InetSocketAddress address = new InetSocketAddress(server.getHost(), server.getPort());
    return new ServerBootstrap()
        .group(group)
        .channel(NioServerSocketChannel.class)
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        // Nothing is read before there is somebody to write it to.
        .childOption(ChannelOption.AUTO_READ, false)
        .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childHandler(
            new ChannelInitializer<SocketChannel>() {
              @Override
              protected void initChannel(SocketChannel client) {
                connect(client, address, delayNanos);
              }
            })
        .bind(InetAddress.getLoopbackAddress(), 0)
        .sync()
        .channel();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The listener deals with what fails.
  private static void connect(SocketChannel client, InetSocketAddress server, long delayNanos) {
    new Bootstrap()
        .group(client.eventLoop())
        .channel(NioSocketChannel.class)
        .option(ChannelOption.AUTO_READ, false)
        .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
        .option(ChannelOption.TCP_NODELAY, true)
        .handler(new DelayedRelay(client, delayNanos))
        .connect(server)
        .addListener(
            (ChannelFutureListener)
                connected -> {
                  if (connected.isSuccess()) {
                    client.pipeline().addLast(new DelayedRelay(connected.channel(), delayNanos));
                    client.config().setAutoRead(true);
                    connected.channel().config().setAutoRead(true);
                  } else {
                    client.close();
                  }
                });
  }

  /** Where it listens. */
  public URI endpoint() {
    InetSocketAddress address = (InetSocketAddress) listening.localAddress();
    return URI.create("http://127.0.0.1:" + address.getPort());
  }

  /** Ends it, and every connection through it. */
  @Override
  public void close() {
    end(group);
  }

  private static void end(EventLoopGroup group) {
    group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
