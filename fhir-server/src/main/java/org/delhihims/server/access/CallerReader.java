package org.delhihims.server.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads who calls out of a checked token, once for each token. */
final class CallerReader implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Cache<Jwt, Caller> read =
            Caffeine.newBuilder().weakKeys().maximumSize(20_000).build();

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return new CallerAuthentication(read.get(token, Caller::of), token);
    }
}
