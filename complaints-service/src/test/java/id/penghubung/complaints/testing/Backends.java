package id.penghubung.complaints.testing;

import id.penghubung.kit.testing.ServiceBackends;

/** Servers for the tests of this service, with a database of its own. */
public class Backends extends ServiceBackends {

    public Backends() {
        super("complaints");
    }
}
