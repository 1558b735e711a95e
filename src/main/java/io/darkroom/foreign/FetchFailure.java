package io.darkroom.foreign;

import io.darkroom.error.ErrorCode;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/**
 * Why an image can't be had, in words that follow its URL; callers who wrote the URL differently share one failure.
 * None is an {@code IMAGE_NOT_FOUND}: the default image does not stand in for foreign ones. Reference: r-is-http-defaultimage.md
 */
final class FetchFailure extends Exception {
    private final ErrorCode code;

    FetchFailure(ErrorCode code, String what) {
        this(code, what, null);
    }

    FetchFailure(ErrorCode code, String what, Throwable cause) {
        super(what, cause);
        this.code = code;
    }

    static FetchFailure unreadable(String what) {
        return new FetchFailure(ErrorCode.SOURCE_UNREADABLE, what);
    }

    /** The words of the exception itself are not for callers: they may hold addresses. */
    static FetchFailure of(IOException e) {
        return switch (e) {
            case BadReply bad -> new FetchFailure(ErrorCode.SOURCE_UNREADABLE, "its server's answer can't be read: " + bad.getMessage(), bad);
            case UnknownHostException _ -> new FetchFailure(ErrorCode.SOURCE_UNREADABLE, "no server has this name", e);
            case SocketTimeoutException _ -> new FetchFailure(ErrorCode.TIMED_OUT, "its server doesn't answer in time", e);
            case SSLException _ -> new FetchFailure(ErrorCode.SOURCE_UNREADABLE, certificate(e)
                    ? "its server's certificate is not valid for this name, or nobody known vouches for it" : "no secure connection to its server is to be had", e);
            default -> new FetchFailure(ErrorCode.SOURCE_UNREADABLE, "its server can't be reached, or the connection broke", e);
        };
    }

    private static boolean certificate(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    ErrorCode code() {
        return code;
    }
}
