package io.darkroom.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers for what the HTTP library refuses before the resource is reached, in words that tell nothing about it. */
@Provider
public class ErrorMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException refused) {
        Response.StatusType status = refused.getResponse().getStatusInfo();
        // Where it is the method that is wrong, HTTP wants to know which are right.
        return Response.status(status).type(MediaType.TEXT_PLAIN_TYPE)
                .header(HttpHeaders.ALLOW, refused.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .entity(status.getStatusCode() + " " + status.getReasonPhrase() + "\n").build();
    }
}
