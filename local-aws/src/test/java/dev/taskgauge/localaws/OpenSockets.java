package dev.taskgauge.localaws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The addresses on which a process takes connections or datagrams, as Linux tells them under /proc.
 */
final class OpenSockets {

  private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)\\]");
  private static final String TCP_LISTEN = "0A";
  private static final String UDP_OPEN = "07";

  private final Path process;

  private OpenSockets(Path process) {
    this.process = process;
  }

  static OpenSockets of(long pid) {
    return new OpenSockets(Path.of("/proc", Long.toString(pid)));
  }

  Set<Address> listening() throws IOException {
    Set<String> inodes = inodes();
    Set<Address> addresses = new HashSet<>();
    for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
      String state = table.startsWith("tcp") ? TCP_LISTEN : UDP_OPEN;
      for (String line : lines(process.resolve("net").resolve(table))) {
        String[] cells = line.strip().split("\\s+", -1);
        if (cells[3].equals(state) && inodes.contains(cells[9])) {
          addresses.add(Address.parse(cells[1]));
        }
      }
    }
    return addresses;
  }

  private Set<String> inodes() throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> descriptors = Files.list(process.resolve("fd"))) {
      for (Path descriptor : (Iterable<Path>) descriptors::iterator) {
        Matcher socket = SOCKET.matcher(target(descriptor));
        if (socket.matches()) {
          inodes.add(socket.group(1));
        }
      }
    }
    return inodes;
  }

  private static String target(Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (NoSuchFileException e) {
      // Closed since the folder was listed.
      return "";
    }
  }

  private static List<String> lines(Path table) throws IOException {
    return Files.exists(table) ? Files.readAllLines(table).stream().skip(1).toList() : List.of();
  }

  /**
   * @param host as the kernel writes it: hexadecimal, each four bytes in the machine's order
   */
  record Address(String host, int port) {

    private static final Set<String> LOOPBACKS =
        Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    static Address parse(String cell) {
      int colon = cell.indexOf(':');
      return new Address(
          cell.substring(0, colon).toUpperCase(Locale.ROOT),
          Integer.parseInt(cell.substring(colon + 1), 16));
    }

    boolean loopback() {
      return LOOPBACKS.contains(host);
    }
  }
}
