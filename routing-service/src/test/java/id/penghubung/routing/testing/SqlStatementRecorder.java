package id.penghubung.routing.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jspecify.annotations.Nullable;

/** Hears the SQL that the code under test really sends, for tests of its plans. */
@PersistenceUnitExtension
public class SqlStatementRecorder implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

    /** The statements that a piece of work sends from this thread. */
    public static List<String> of(Runnable work) {
        List<String> heard = new ArrayList<>();
        HEARD.set(heard);
        try {
            work.run();
        } finally {
            HEARD.remove();
        }
        return heard;
    }

    @Override
    public String inspect(String sql) {
        List<String> listener = HEARD.get();
        if (listener != null) {
            listener.add(sql);
        }
        return sql;
    }
}
