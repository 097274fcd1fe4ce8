package org.delhihims.paper;

import java.util.ArrayList;
import java.util.List;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/** Who holds the card: the left part of its front, between the head and the number. */
record Holder(CardFace face, Language first) implements PdfFile.Page {

    private static final double LEFT = FrontPage.MARGIN;
    private static final double WIDTH = FrontPage.COLUMN;
    private static final double TOP = 13.2;
    private static final double FACTS_TOP = 30;

    /** A label and what stands under it, so many millimetres wide. */
    private record Fact(String key, String value, double width) {}

    @Override
    public void drawOn(Canvas canvas) {
        PrintedName name =
                PrintedName.of(face.name(), face.latinName(), canvas.setter().shaper());
        double y = TOP;
        y += canvas.write(name.first(), Style.bold(13, 6), new Box(LEFT, y, WIDTH, 8.2)) + 0.8;
        if (name.second().isPresent()) {
            y += canvas.write(name.second().get(), Style.bold(9, 5.5), new Box(LEFT, y, WIDTH, 4.8)) + 1;
        }
        if (face.kin() != null) {
            kin(canvas, face.kin(), new Box(LEFT, y, WIDTH, FACTS_TOP - 0.4 - y));
        }
        double x = LEFT;
        for (Fact fact : facts()) {
            Style label = Style.regular(5.5, 5).in(Palette.QUIET);
            canvas.write(first.both(Words.of(fact.key())), label, new Box(x, FACTS_TOP, fact.width(), 2.4));
            canvas.write(fact.value(), Style.bold(8, 5.5), new Box(x, FACTS_TOP + 2.4, fact.width(), 4.2));
            x += fact.width() + 0.2;
        }
    }

    private void kin(Canvas canvas, Kin kin, Box box) {
        Style quiet = Style.regular(5.5).in(Palette.QUIET);
        Block label = canvas.setter().fit(first.both(Words.of(kin.relation().key())), quiet, box);
        double indent = label.width() + 1.5;
        Box rest = new Box(box.x() + indent, box.y(), box.width() - indent, box.height());
        Block name = canvas.setter().fit(kin.name(), Style.regular(8, 5), rest);
        // Both stand on one line, whichever of them is taller.
        double baseline = Math.max(label.baseline(), name.baseline());
        canvas.write(label, Palette.QUIET, box.below(baseline - label.baseline()), Canvas.Side.LEFT);
        canvas.write(name, Palette.INK, rest.below(baseline - name.baseline()), Canvas.Side.LEFT);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        BirthDate born = face.birthDate();
        if (born != null) {
            facts.add(new Fact("born", born.printed(), 18));
            born.ageOn(face.issued()).ifPresent(age -> facts.add(new Fact("age", age.toString(), 9)));
        }
        if (isKnown(face.gender())) {
            Sentence words = Words.of("gender." + face.gender().toCode());
            facts.add(new Fact("gender", first.both(words), 16));
        }
        return facts;
    }

    private static boolean isKnown(AdministrativeGender gender) {
        return gender != AdministrativeGender.UNKNOWN && gender != AdministrativeGender.NULL;
    }
}
