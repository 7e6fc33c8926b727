package id.penghubung.benchmarks.peer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Figures of two systems that were measured in the same turns.
 *
 * @param ours figures of this system, one for each turn
 * @param peer figures of the peer, one for each turn
 */
public record Comparison(List<TurnFigures> ours, List<TurnFigures> peer) {

    public Comparison {
        if (ours.size() != peer.size()) {
            throw new IllegalArgumentException("A turn measures both systems");
        }
        ours = List.copyOf(ours);
        peer = List.copyOf(peer);
    }

    public Optional<Spread> ofOurs(Figure figure) {
        return Spread.of(ours.stream().mapToDouble(figure::in));
    }

    public Optional<Spread> ofPeer(Figure figure) {
        return Spread.of(peer.stream().mapToDouble(figure::in));
    }

    /** Our figure divided by that of the peer in the same turn. */
    public Optional<Spread> ratio(Figure figure) {
        return Spread.of(IntStream.range(0, ours.size())
                .mapToDouble(turn -> figure.in(ours.get(turn)) / figure.in(peer.get(turn))));
    }
}
