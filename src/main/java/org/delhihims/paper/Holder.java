package org.delhihims.paper;

import java.util.ArrayList;
import java.util.List;
import org.delhihims.kernel.Sentence;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;

/** Who holds the card: the left part of its front, between the head and the number. */
record Holder(CardFace face, Language first) implements PdfFile.Page {

    private static final double LEFT = FrontPage.MARGIN;
    private static final double WIDTH = FrontPage.COLUMN;
    private static final Box NAMES = new Box(LEFT, 13, WIDTH, 9.6);
    private static final double KIN_FOOT = 28;
    private static final double LABELS = 30.5;
    private static final double VALUES = 33.5;
    private static final double SECOND_VALUES = 35.9;

    /** A label and what stands under it, in the other language too where it is a word; so many millimetres wide. */
    private record Fact(String key, String value, String inOther, double width) {}

    @Override
    public void drawOn(Canvas canvas) {
        PrintedName name =
                PrintedName.of(face.name(), face.latinName(), canvas.setter().shaper());
        List<Stack.Piece> names = new ArrayList<>();
        names.add(new Stack.Piece(name.first(), Style.bold(13, 4.5), 0.7));
        name.second().ifPresent(latin -> names.add(new Stack.Piece(latin, Style.bold(9, 4.5), 0)));
        double below = NAMES.y() + new Stack(names).drawIn(canvas, NAMES) + 0.8;
        if (face.kin() != null) {
            kin(canvas, face.kin(), new Box(LEFT, below, WIDTH, KIN_FOOT - below));
        }
        facts(canvas);
    }

    // The last line stands at the foot of its box, next to the facts: it is there that eyes look for it.
    private void kin(Canvas canvas, Kin kin, Box box) {
        Style quiet = Style.regular(5.5).in(Palette.QUIET);
        Block label = canvas.setter().fit(first.both(Words.of(kin.relation().key())), quiet, box);
        double indent = label.width() + 1.5;
        Box rest = new Box(box.x() + indent, box.y(), box.width() - indent, box.height());
        Block name = canvas.setter().fit(kin.name(), Style.regular(8, 4.5), rest);
        double top = box.height() - Math.max(name.height(), label.height());
        double baseline = top + Math.max(label.baseline(), name.baseline());
        canvas.write(label, Palette.QUIET, box.below(baseline - label.baseline()), Canvas.Side.LEFT);
        canvas.write(name, Palette.INK, rest.below(baseline - name.baseline()), Canvas.Side.LEFT);
    }

    private void facts(Canvas canvas) {
        Style quiet = Style.regular(5.5, 5).in(Palette.QUIET);
        double x = LEFT;
        for (Fact fact : facts()) {
            double width = fact.width();
            canvas.stand(first.both(Words.of(fact.key())), quiet, x, LABELS, width, Canvas.Side.LEFT);
            canvas.stand(fact.value(), Style.bold(8, 6), x, VALUES, width, Canvas.Side.LEFT);
            canvas.stand(fact.inOther(), Style.regular(5.5, 5), x, SECOND_VALUES, width, Canvas.Side.LEFT);
            x += width + 0.8;
        }
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        BirthDate born = face.birthDate();
        if (born != null) {
            facts.add(new Fact("born", born.printed(), "", 16.6));
            born.ageOn(face.issued()).ifPresent(age -> facts.add(new Fact("age", age.toString(), "", 8.6)));
        }
        if (isKnown(face.gender())) {
            Sentence words = Words.of("gender." + face.gender().toCode());
            facts.add(new Fact("gender", first.of(words), first.other().of(words), 16.4));
        }
        return facts;
    }

    private static boolean isKnown(AdministrativeGender gender) {
        return gender != AdministrativeGender.UNKNOWN && gender != AdministrativeGender.NULL;
    }
}
