package id.penghubung.kit.work;

/** Has the name of the class of service-kit, of which this module knows only the name. */
public class BackgroundJobRunner {
    public void run(String worker, Runnable work) {
        work.run();
    }
}
