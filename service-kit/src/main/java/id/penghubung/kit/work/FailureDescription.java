package id.penghubung.kit.work;

import id.penghubung.kit.jdbc.Jdbc;
import id.penghubung.kit.runtime.Causes;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Describes a failure without any data of the row: exception types, SQL state, place in the code. Messages are left out,
 * because messages of a parser or of the database may quote personal text.
 */
public final class FailureDescription {

    /** Description of work that was begun often enough and never ended, so that no failure was recorded. */
    public static final String REPLICA_ENDED = "The replica ended during each attempt";

    private static final String OWN_CODE = "id.penghubung.";
    private static final String JDBC = Jdbc.class.getPackageName() + '.';
    private static final int MAX_KINDS = 5;

    private FailureDescription() {}

    public static String of(Throwable failure) {
        List<Throwable> causes = Causes.of(failure);
        String kinds = causes.stream()
                .map(FailureDescription::kind)
                .distinct()
                .limit(MAX_KINDS)
                .collect(Collectors.joining(" < "));
        return causes.reversed().stream()
                .flatMap(cause -> Arrays.stream(cause.getStackTrace())
                        .filter(FailureDescription::isOwnCode)
                        .limit(1))
                .findFirst()
                .map(place -> kinds + " at " + place(place))
                .orElse(kinds);
    }

    private static String kind(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause instanceof SQLException sql ? name + ' ' + sql.getSQLState() : name;
    }

    /**
     * Checks for a class of this project. Proxies have an underscore in their names and are skipped, and so is the JDBC
     * helper: its caller is the place that an operator looks for.
     */
    private static boolean isOwnCode(StackTraceElement place) {
        String name = place.getClassName();
        return name.startsWith(OWN_CODE) && !name.startsWith(JDBC) && !name.contains("_") && place.getLineNumber() > 0;
    }

    private static String place(StackTraceElement place) {
        String name = place.getClassName();
        return name.substring(name.lastIndexOf('.') + 1) + '.' + place.getMethodName() + ':' + place.getLineNumber();
    }
}
