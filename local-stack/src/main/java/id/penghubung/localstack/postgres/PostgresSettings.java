package id.penghubung.localstack.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings of the server: durable, and suited to two cores that it shares with all other processes. */
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

        // Data that a reply 201 has confirmed must be on disk; full_page_writes is on by default.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");

        settings.put("max_connections", "200");
        settings.put("shared_buffers", "256MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("random_page_cost", "1.1");
        // All statements are short: JIT compilation and parallel workers cost more than they save.
        settings.put("jit", "off");
        settings.put("max_parallel_workers_per_gather", "0");

        // Infrequent checkpoints, because after each one the first change of a page writes the full page to the log.
        settings.put("max_wal_size", "2GB");
        settings.put("min_wal_size", "256MB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("wal_buffers", "16MB");
        // Rows of outbox tables are inserted and deleted continuously; dead rows must not wait a minute for the vacuum.
        settings.put("autovacuum_naptime", "15s");

        // Counts the statements of each kind; a superuser reads them after "create extension pg_stat_statements".
        settings.put("shared_preload_libraries", "pg_stat_statements");

        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_checkpoints", "off");
        settings.put("log_line_prefix", "%m [%p] %d ");
        return settings;
    }
}
