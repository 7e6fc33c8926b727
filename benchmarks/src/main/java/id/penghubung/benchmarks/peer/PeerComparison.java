package id.penghubung.benchmarks.peer;

import id.penghubung.benchmarks.stack.FrozenProcesses;
import id.penghubung.localstack.process.ChildProcesses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Measures two systems in turns. While one is measured, the processes of the other are suspended, so that each has the
 * machine for its turn and keeps its compiled code. The system that begins changes from turn to turn, so that a drift of
 * the machine's speed affects both.
 */
public final class PeerComparison {

    private final PeerSettings settings;
    private final Path folder;
    private final Consumer<String> progress;

    /**
     * @param folder for scripts and the logs of nginx; the caller deletes it
     * @param progress receives progress messages
     */
    public PeerComparison(PeerSettings settings, Path folder, Consumer<String> progress) {
        this.settings = settings;
        this.folder = folder;
        this.progress = progress;
    }

    /** Measures both systems, and nginx in front of our service where it is installed. */
    public Comparison run(ComparedSystem ours, ComparedSystem peer) {
        try (ChildProcesses children = ChildProcesses.create(folder.resolve("nginx/run"), ended -> {})) {
            Optional<NginxServer> nginx = NginxServer.isInstalled()
                    ? Optional.of(new NginxServer(children, ours.service(), ours.healthPath(), folder.resolve("nginx")))
                    : Optional.empty();
            nginx.ifPresent(NginxServer::start);
            try {
                return compare(turnsOf(ours, nginx), turnsOf(peer, Optional.empty()));
            } finally {
                nginx.ifPresent(NginxServer::stop);
            }
        }
    }

    private SystemTurns turnsOf(ComparedSystem system, Optional<NginxServer> nginx) {
        return new SystemTurns(system, settings, nginx, folder.resolve("pgbench-" + system.name() + ".sql"));
    }

    private Comparison compare(SystemTurns ours, SystemTurns peer) {
        progress.accept("Warming up for %d s each".formatted(settings.warmUp().toSeconds()));
        alone(ours, peer, ours::warmUp);
        alone(peer, ours, peer::warmUp);
        List<TurnFigures> ofOurs = new ArrayList<>();
        List<TurnFigures> ofPeer = new ArrayList<>();
        for (int turn = 1; turn <= settings.turns(); turn++) {
            progress.accept("Turn %d of %d".formatted(turn, settings.turns()));
            Runnable measureOurs = () -> alone(ours, peer, () -> ofOurs.add(measured(ours)));
            Runnable measurePeer = () -> alone(peer, ours, () -> ofPeer.add(measured(peer)));
            boolean oursFirst = turn % 2 == 1;
            (oursFirst ? measureOurs : measurePeer).run();
            (oursFirst ? measurePeer : measureOurs).run();
        }
        return new Comparison(ofOurs, ofPeer);
    }

    private TurnFigures measured(SystemTurns system) {
        TurnFigures figures = system.measure();
        progress.accept("  %s: %s".formatted(system.name(), figures));
        return figures;
    }

    private static void alone(SystemTurns system, SystemTurns other, Runnable work) {
        try (FrozenProcesses resting = other.frozen()) {
            work.run();
        } catch (RuntimeException failure) {
            throw new IllegalStateException("The turn of " + system.name() + " failed", failure);
        }
    }
}
