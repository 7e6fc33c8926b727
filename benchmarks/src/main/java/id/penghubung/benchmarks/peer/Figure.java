package id.penghubung.benchmarks.peer;

import org.jspecify.annotations.Nullable;

/** A quantity that is measured of each system in each turn. A figure that was not measured is not a number. */
public enum Figure {
    LIFECYCLES("complete lifecycles per second, through the gateway"),
    CASE_P99("201 to the case in the list, p99 ms (less is better)"),
    READS_GATEWAY("reads per second through the gateway"),
    READS_DIRECT("reads per second directly"),
    READS_NGINX("reads per second through nginx"),
    READ_RATIO("read through the gateway / directly", READS_GATEWAY, READS_DIRECT),
    NGINX_READ_RATIO("read through the gateway / through nginx", READS_GATEWAY, READS_NGINX),
    GATEWAY_CPU("CPU of the gateway per read, microseconds (less is better)"),
    NGINX_CPU("CPU of nginx per read, microseconds"),
    CPU_RATIO("CPU of the gateway / of nginx, per read (less is better)", GATEWAY_CPU, NGINX_CPU),
    INTAKE("durable intake per second, directly"),
    INTAKE_ALONE("the same, the services behind it at rest"),
    PGBENCH("the same rows by pgbench, per second"),
    INTAKE_RATIO("durable intake / pgbench", INTAKE, PGBENCH),
    INTAKE_ALONE_RATIO("the same, the services behind it at rest / pgbench", INTAKE_ALONE, PGBENCH),
    RESIDENT_MIB("resident memory after the turn, MiB (less is better)"),
    FAILURES("failed requests");

    private final String label;
    private final @Nullable Figure numerator;
    private final @Nullable Figure denominator;

    /** A measured figure. */
    Figure(String label) {
        this.label = label;
        this.numerator = null;
        this.denominator = null;
    }

    /** A ratio of two figures of one turn. */
    Figure(String label, Figure numerator, Figure denominator) {
        this.label = label;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    String label() {
        return label;
    }

    double in(TurnFigures turn) {
        if (numerator == null || denominator == null) {
            return turn.measured(this);
        }
        return turn.measured(numerator) / turn.measured(denominator);
    }
}
