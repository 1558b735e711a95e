package io.darkroom.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Lets the container check the name and password that a request carries, but only when a role is asked for: were it to look at
 * every request, a client that sends another application's password would get no image.
 */
record Credentials(HttpServletRequest request) {
    private static final String BASIC = "Basic ";

    boolean inRole(String role) {
        if (request.getUserPrincipal() != null) {
            return request.isUserInRole(role);
        }
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return false;
        }
        try {
            String pair = new String(Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon > 0 && knows(pair.substring(0, colon), pair.substring(colon + 1), role);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private boolean knows(String name, String password, String role) {
        try {
            request.login(name, password);
        } catch (ServletException unknown) {
            return false;
        }
        try {
            return request.isUserInRole(role);
        } finally {
            logout();
        }
    }

    /** So that no session remembers the caller. */
    private void logout() {
        try {
            request.logout();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
