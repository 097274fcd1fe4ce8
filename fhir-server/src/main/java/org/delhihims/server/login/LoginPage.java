package org.delhihims.server.login;

import java.util.Locale;
import org.springframework.ui.Model;

/** The page where people choose how they sign in. */
public final class LoginPage {

    private final ResidentSignIn residents;
    private final ProviderRules provider;

    LoginPage(ResidentSignIn residents, ProviderRules provider) {
        this.residents = residents;
        this.provider = provider;
    }

    public String show(Locale language, Model model) {
        if (provider.isThere()) {
            model.addAttribute("provider", provider.labelIn(language));
        }
        model.addAttribute("residents", residents.isAvailable());
        return "login";
    }
}
