package org.delhihims.server.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.OptionalLong;
import org.delhihims.server.limits.Limit;
import org.delhihims.server.limits.RateLimits;

/** How often one may try to sign in. Whoever must wait is told how long, on a page of its own. */
public final class SignInLimits {

    /** The page. */
    public static final String PAGE = "too-often";

    private static final int TOO_MANY_REQUESTS = 429;

    private final RateLimits limits;

    SignInLimits(RateLimits limits) {
        this.limits = limits;
    }

    /** Whether too much is tried from this address. */
    public boolean refuses(HttpServletRequest request, HttpServletResponse response) {
        return refuses(limits.refusedFor(Limit.LOGIN_PER_ADDRESS, request.getRemoteAddr()), response);
    }

    /** Whether too much is tried from this address, or as this person. */
    boolean refuses(String who, HttpServletRequest request, HttpServletResponse response) {
        return refuses(request, response)
                || (!who.isEmpty() && refuses(limits.refusedFor(Limit.LOGIN_PER_ACCOUNT, who), response));
    }

    /** Whether too many codes were sent to this phone. */
    boolean refusesCodeFor(String number, HttpServletResponse response) {
        return refuses(limits.refusedFor(Limit.CODE_PER_PHONE, number), response);
    }

    private static boolean refuses(OptionalLong wait, HttpServletResponse response) {
        wait.ifPresent(seconds -> {
            response.setStatus(TOO_MANY_REQUESTS);
            response.setHeader("Retry-After", Long.toString(seconds));
        });
        return wait.isPresent();
    }
}
