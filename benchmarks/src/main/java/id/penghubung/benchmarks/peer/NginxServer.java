package id.penghubung.benchmarks.peer;

import id.penghubung.benchmarks.stack.Commands;
import id.penghubung.localstack.host.Folders;
import id.penghubung.localstack.host.HttpProbe;
import id.penghubung.localstack.host.Ports;
import id.penghubung.localstack.process.ChildCommand;
import id.penghubung.localstack.process.ChildProcesses;
import id.penghubung.localstack.process.LocalServer;
import id.penghubung.localstack.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The reverse proxy nginx in front of a service: no checks, no log, connections that stay open. */
final class NginxServer extends LocalServer {

    private static final String PROGRAM = "nginx";

    private static final String CONFIGURATION = """
            daemon off;
            worker_processes auto;
            pid nginx.pid;
            error_log stderr warn;
            events {
                worker_connections 1024;
            }
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                keepalive_requests 1000000;
                upstream service {
                    server 127.0.0.1:%d;
                    keepalive 64;
                    keepalive_requests 1000000;
                }
                server {
                    listen 127.0.0.1:%d;
                    location / {
                        proxy_pass http://service;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                        proxy_set_header Host $host;
                        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                        proxy_set_header X-Forwarded-Proto $scheme;
                    }
                }
            }
            """;

    private final int port = Ports.free();
    private final int servicePort;
    private final String healthPath;
    private final Path folder;

    /** @param folder of its configuration and log */
    NginxServer(ChildProcesses children, InetSocketAddress service, String healthPath, Path folder) {
        super(PROGRAM, children);
        this.servicePort = service.getPort();
        this.healthPath = healthPath;
        this.folder = Folders.create(folder.toAbsolutePath());
    }

    static boolean isInstalled() {
        return Commands.isOnPath(PROGRAM);
    }

    static String configuration(int servicePort, int port) {
        return CONFIGURATION.formatted(servicePort, port);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    protected ChildCommand prepare() {
        Path file = folder.resolve("nginx.conf");
        try {
            Files.writeString(file, configuration(servicePort, port));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new ChildCommand(
                name(),
                List.of(PROGRAM, "-e", "stderr", "-p", folder.toString(), "-c", file.toString()),
                Map.of(),
                folder,
                folder.resolve("nginx.log"),
                StopSignal.TERM);
    }

    @Override
    protected boolean isReady() {
        return new HttpProbe("http://127.0.0.1:" + port + healthPath).answersOk();
    }
}
