package id.penghubung.benchmarks.peer;

import id.penghubung.benchmarks.report.Table;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A comparison as text: each figure of both systems and their ratio, as the median (least to most) of the turns. */
public final class PeerReport {

    private static final String NOTES = """
              A lifecycle of the peer has one hop through Kafka and no keys, roles, timeline or deadline rules, and the
              peer takes no tokens; one of ours has three hops and all of these. JVM of the peer: %s
            """;

    private static final String NOT_MEASURED = "-";

    private PeerReport() {}

    public static String of(Comparison comparison) {
        Table table = new Table().row("median (least to most) of the turns", "ours", "peer", "ours / peer");
        Arrays.stream(Figure.values())
                .filter(figure -> comparison.ofOurs(figure).isPresent())
                .forEach(figure -> table.row(
                        figure.label(),
                        text(comparison.ofOurs(figure)),
                        text(comparison.ofPeer(figure)),
                        text(comparison.ratio(figure))));
        return table + NOTES.formatted(String.join(" ", PeerStack.JVM_FLAGS));
    }

    private static String text(Optional<Spread> spread) {
        return spread.map(Objects::toString).orElse(NOT_MEASURED);
    }
}
