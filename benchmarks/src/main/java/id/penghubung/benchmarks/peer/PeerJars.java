package id.penghubung.benchmarks.peer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The executable jars of the peer.
 *
 * @param complaints the service
 * @param gateway the gateway in front of it
 */
public record PeerJars(Path complaints, Path gateway) {

    /**
     * Finds the jars in a folder, or where Maven has built them below it.
     *
     * @throws IllegalArgumentException with a message for the user at the terminal if a jar is missing
     */
    public static PeerJars in(Path folder) {
        return new PeerJars(find(folder, "spring-complaints"), find(folder, "spring-gateway"));
    }

    private static Path find(Path folder, String name) {
        String file = name + ".jar";
        List<Path> places = List.of(folder.resolve(name).resolve("target").resolve(file), folder.resolve(file));
        return places.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .map(found -> found.toAbsolutePath().normalize())
                .orElseThrow(() -> new IllegalArgumentException("--peer: there is no %s; it should be %s or %s."
                        .formatted(file, places.getFirst(), places.getLast())));
    }
}
