package io.darkroom.jobs;

import io.darkroom.error.ErrorCode;
import io.darkroom.error.Fault;
import io.darkroom.resolve.Resolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.util.Optional;

/** A list on its way in: laid down on the disk, checked, and then either kept as a job or forgotten. */
final class Intake implements AutoCloseable {
    static final long LARGEST_BODY = 256L << 20;

    private final JobFolder folder;
    private final JobId id;
    private final String modifiers;
    private final Optional<InetAddress> client;
    private boolean kept;

    Intake(JobFolder folder, JobId id, String modifiers, Optional<InetAddress> client) {
        this.folder = folder;
        this.id = id;
        this.modifiers = modifiers;
        this.client = client;
    }

    JobFolder folder() {
        return folder;
    }

    JobId id() {
        return id;
    }

    String modifiers() {
        return modifiers;
    }

    Optional<InetAddress> client() {
        return client;
    }

    ListCheck.Checked read(InputStream body, Resolver resolver) throws IOException {
        receive(body);
        try (JobList list = JobList.open(folder.list())) {
            return new ListCheck(new LineGrammar(modifiers, client, resolver)).read(list);
        }
    }

    private void receive(InputStream body) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.list())) {
            byte[] buffer = new byte[1 << 16];
            long length = 0;
            for (int n = read(body, buffer); n >= 0; n = read(body, buffer)) {
                length += n;
                if (length > LARGEST_BODY) {
                    throw new Fault(ErrorCode.BAD_REQUEST, "the body has more than %d megabytes; split the list".formatted(LARGEST_BODY >> 20));
                }
                out.write(buffer, 0, n);
            }
        }
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException cutOff) {
            throw new Fault(ErrorCode.BAD_REQUEST,
                    "the body could not be read to its end: it broke off, or it is larger than max-post-size of the server's HTTP listener allows", cutOff);
        }
    }

    void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            folder.delete();
        }
    }
}
