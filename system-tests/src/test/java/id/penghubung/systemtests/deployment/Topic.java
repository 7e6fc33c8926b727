package id.penghubung.systemtests.deployment;

import java.util.List;

/** A topic in a line of {@code deploy/kafka/topics.txt}. */
record Topic(String name, int partitions, String cleanupPolicy, long retentionMillis) {

    static List<Topic> all() {
        return CheckoutFiles.lines("deploy/kafka/topics.txt").stream()
                .map(Topic::parse)
                .toList();
    }

    boolean holdsDeadLetters() {
        return name.contains(".dead-letters.");
    }

    private static Topic parse(String line) {
        String[] words = line.split(" ", -1);
        return new Topic(words[0], Integer.parseInt(words[1]), words[2], Long.parseLong(words[3]));
    }
}
