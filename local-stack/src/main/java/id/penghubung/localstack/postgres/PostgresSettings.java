package id.penghubung.localstack.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The server's settings: safe first, then fit for two cores that it shares with everything else. */
final class PostgresSettings {

    private PostgresSettings() {}

    static List<String> asArguments(int port) {
        var arguments = new ArrayList<String>();
        of(port).forEach((key, value) -> {
            arguments.add("-c");
            arguments.add(key + "=" + value);
        });
        return arguments;
    }

    static Map<String, String> of(int port) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");

        // What was promised with 201 is on the disk.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");

        settings.put("max_connections", "200");
        settings.put("shared_buffers", "256MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("random_page_cost", "1.1");
        // Short statements only: compiling or sharing them among workers costs more than it saves.
        settings.put("jit", "off");
        settings.put("max_parallel_workers_per_gather", "0");

        // Rare and slow checkpoints: each makes the next write of every page a full page in the log.
        settings.put("max_wal_size", "2GB");
        settings.put("min_wal_size", "256MB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("wal_buffers", "16MB");
        // Outbox tables fill and empty all day; dead rows must not wait a minute for the vacuum.
        settings.put("autovacuum_naptime", "15s");

        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_checkpoints", "off");
        settings.put("log_line_prefix", "%m [%p] %d ");
        return settings;
    }
}
