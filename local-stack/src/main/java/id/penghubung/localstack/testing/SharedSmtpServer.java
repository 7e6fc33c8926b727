package id.penghubung.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The mail server of {@link TestMailServer}. There is one in each JVM.
 *
 * <p>Public with only JDK types in its methods because {@link SystemClassLoaderInvoker} calls it across class loaders.
 */
public final class SharedSmtpServer {

    private SharedSmtpServer() {}

    private static final class Holder {
        static final SmtpServer INSTANCE = started();

        private static SmtpServer started() {
            try {
                return SmtpServer.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static int port() {
        return Holder.INSTANCE.port();
    }

    public static List<String> mails() {
        return Holder.INSTANCE.mails();
    }

    public static void pause() {
        Holder.INSTANCE.pause();
    }

    public static void resume() {
        Holder.INSTANCE.resume();
    }

    public static void refuse(String address) {
        Holder.INSTANCE.refuse(address);
    }

    public static void accept(String address) {
        Holder.INSTANCE.accept(address);
    }
}
