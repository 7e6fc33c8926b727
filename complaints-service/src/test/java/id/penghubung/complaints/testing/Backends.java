package id.penghubung.complaints.testing;

import id.penghubung.kit.testing.FakeClamd;
import id.penghubung.kit.testing.ServiceBackends;
import java.util.Map;

/** Servers for the tests of this service, with a database of its own. */
public class Backends extends ServiceBackends {

    public Backends() {
        super("complaints");
    }

    @Override
    protected Map<String, String> ownSettings() {
        return Map.of(
                "penghubung.attachments.cleanup-interval",
                "off",
                "penghubung.attachments.scan-interval",
                "off",
                "penghubung.attachments.scan.host",
                "127.0.0.1",
                "penghubung.attachments.scan.port",
                String.valueOf(FakeClamd.start()));
    }
}
