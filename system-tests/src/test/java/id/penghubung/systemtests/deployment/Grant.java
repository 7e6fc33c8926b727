package id.penghubung.systemtests.deployment;

import java.util.List;

/**
 * A line of {@code deploy/kafka/acls.txt}.
 *
 * @param right {@code read}, {@code write} or {@code configure}
 */
record Grant(String user, String right, String topic) {

    static List<Grant> all() {
        return CheckoutFiles.lines("deploy/kafka/acls.txt").stream()
                .map(Grant::parse)
                .toList();
    }

    static List<String> topics(String user, String right) {
        return all().stream()
                .filter(grant -> grant.user().equals(user) && grant.right().equals(right))
                .map(Grant::topic)
                .toList();
    }

    private static Grant parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException("Not a grant: " + line);
        }
        return new Grant(words[0], words[1], words[2]);
    }
}
