package id.penghubung.gateway.proxy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Header names that a {@code Connection} header declares as hop-by-hop. */
final class ConnectionOptions {

    private static final ConnectionOptions NONE = new ConnectionOptions(List.of());

    private final List<String> names;

    private ConnectionOptions(List<String> names) {
        this.names = names;
    }

    static ConnectionOptions of(@Nullable String connection) {
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return NONE;
        }
        return new ConnectionOptions(Arrays.stream(connection.split(",", -1))
                .map(option -> option.strip().toLowerCase(Locale.ROOT))
                .toList());
    }

    boolean names(String header) {
        return !names.isEmpty() && names.contains(header.toLowerCase(Locale.ROOT));
    }
}
