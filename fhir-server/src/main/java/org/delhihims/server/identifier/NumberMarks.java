package org.delhihims.server.identifier;

import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.param.TokenParamModifier;
import java.util.Set;
import java.util.stream.Stream;
import org.delhihims.identifier.NumberForm;
import org.delhihims.identifier.ProtectedSystems;
import org.jspecify.annotations.Nullable;

/** What stands in the index of tokens for a number, and what a search looks for there. */
public final class NumberMarks {

    /** Their values are asked for with and without a system, and are equal in any. */
    static final Set<String> CONTACTS = Set.of("phone", "email", "telecom");

    private static final String CONTACT = "contact";

    private final NumberSeal seal;

    NumberMarks(NumberSeal seal) {
        this.seal = seal;
    }

    /** The mark of a number of a protected system. */
    public String of(String system, String number) {
        return seal.mark(system, NumberForm.of(number));
    }

    /** The value to be indexed for this search parameter: a mark if the value is to be kept secret, else the value itself. */
    @Nullable
    String indexed(String parameter, @Nullable String system, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return value;
        }
        if (CONTACTS.contains(parameter)) {
            return seal.mark(CONTACT, NumberForm.ofContact(value));
        }
        return system != null && ProtectedSystems.contains(system) ? of(system, value) : value;
    }

    /** Whether what is asked for is, or may be, the number of a person. */
    public static boolean isNumber(String parameter, TokenParam asked) {
        boolean isValue = asked.getValue() != null && !asked.getValue().isEmpty();
        return isValue
                && (CONTACTS.contains(parameter)
                        || ProtectedSystems.contains(asked.getSystem())
                        || isOfAnySystem(parameter, asked));
    }

    /** The values of the index that answer what is asked for. */
    Stream<TokenParam> asked(String parameter, TokenParam token) {
        String value = token.getValue();
        boolean isValue = value != null && !value.isEmpty() && (token.getModifier() == null || isNegated(token));
        if (!isValue) {
            return Stream.of(token);
        }
        TokenParam itself = with(token, token.getSystem(), indexed(parameter, token.getSystem(), value));
        return isOfAnySystem(parameter, token)
                ? Stream.concat(
                        Stream.of(itself),
                        ProtectedSystems.common().stream().map(system -> with(token, system, of(system, value))))
                : Stream.of(itself);
    }

    private static boolean isOfAnySystem(String parameter, TokenParam asked) {
        return parameter.equals("identifier") && asked.getSystem() == null;
    }

    private static boolean isNegated(TokenParam token) {
        return token.getModifier() == TokenParamModifier.NOT;
    }

    private static TokenParam with(TokenParam token, @Nullable String system, @Nullable String value) {
        return new TokenParam(system, value).setModifier(token.getModifier());
    }
}
