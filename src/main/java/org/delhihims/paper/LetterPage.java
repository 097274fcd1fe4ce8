package org.delhihims.paper;

import java.util.List;

/** The letter, on one page of A4: in one language in full, in the other in short. */
record LetterPage(Letter letter, Language first) implements PdfFile.Page {

    private static final double LEFT = 22;
    private static final double WIDTH = StickerSheet.SHEET_WIDTH - 2 * LEFT;
    private static final double HEAD = 24;
    private static final double ADDRESS_TOP = 36;
    private static final double BODY_TOP = 74;
    private static final double FOOT = 266;
    private static final double NUMBER_WIDTH = 62;
    private static final List<String> SECTIONS =
            List.of("letter.use", "letter.care", "letter.lost", "letter.correct", "letter.stickers");

    @Override
    public void drawOn(Canvas canvas) {
        head(canvas);
        recipient(canvas);
        number(canvas);
        inShort(canvas, inFull(canvas, new Box(LEFT, BODY_TOP, WIDTH, FOOT - BODY_TOP)));
        foot(canvas);
    }

    private void head(Canvas canvas) {
        canvas.fill(new Box(0, 0, StickerSheet.SHEET_WIDTH, HEAD), Palette.DEEP);
        canvas.fill(new Box(0, HEAD, StickerSheet.SHEET_WIDTH, 1), Palette.MARIGOLD);
        Box box = new Box(LEFT, 6, WIDTH, HEAD - 6);
        box = box.below(
                canvas.write(first.both(Words.of("issuer")), Style.bold(14).in(Palette.WHITE), box) + 1.6);
        canvas.write(first.both(Words.of("department")), Style.regular(10).in(Palette.WHITE), box);
    }

    private void recipient(Canvas canvas) {
        PrintedName name = PrintedName.of(
                letter.name(), letter.latinName(), canvas.setter().shaper());
        Box box = new Box(LEFT, ADDRESS_TOP, WIDTH - NUMBER_WIDTH - 8, BODY_TOP - ADDRESS_TOP - 4);
        box = box.below(canvas.write(name.first(), Style.bold(12, 8), box, Canvas.Side.LEFT) + 1.2);
        if (name.second().isPresent()) {
            box = box.below(canvas.write(name.second().get(), Style.regular(10.5, 8), box) + 1.2);
        }
        if (letter.address() != null) {
            canvas.write(letter.address(), Style.regular(10.5, 7), box, Canvas.Side.LEFT);
        }
    }

    private void number(Canvas canvas) {
        Box box = new Box(LEFT + WIDTH - NUMBER_WIDTH, ADDRESS_TOP, NUMBER_WIDTH, 20);
        canvas.fillRounded(box, 2, Palette.PALE);
        Box text = box.below(4).inset(4);
        canvas.write(first.both(Words.of("number")), Style.regular(9).in(Palette.QUIET), text);
        String number = PrintedNumber.inGroups(letter.number());
        canvas.write(number, Style.bold(17, 12).in(Palette.DEEP), text.below(6));
        Box date = new Box(box.x(), box.y() + 24, NUMBER_WIDTH, 6);
        canvas.write(CardDates.printed(letter.date()), Style.regular(10).in(Palette.QUIET), date, Canvas.Side.RIGHT);
    }

    private Box inFull(Canvas canvas, Box body) {
        Box box = body;
        Style strong = Style.bold(11).in(Palette.DEEP);
        Style plain = Style.regular(10.5).airy();
        box = box.below(canvas.write(words("letter.subject"), Style.bold(15).in(Palette.DEEP), box) + 3);
        box = box.below(canvas.write(words("letter.greeting"), plain, box) + 2);
        box = box.below(canvas.write(words("letter.opening"), plain, box) + 3.6);
        for (String section : SECTIONS) {
            box = box.below(canvas.write(words(section), strong, box) + 1.4);
            box = box.below(canvas.write(words(section + ".text"), plain, box) + 3.6);
        }
        return box;
    }

    private void inShort(Canvas canvas, Box box) {
        Language second = first.other();
        canvas.rule(box.x(), box.y() + 1, box.x() + box.width(), box.y() + 1, Palette.RULE);
        Box text = box.below(4);
        Style strong = Style.bold(9.5).in(Palette.DEEP);
        text = text.below(canvas.write(second.of(Words.of("letter.subject")), strong, text) + 1.4);
        canvas.write(second.of(Words.of("letter.short")), Style.regular(9.5, 6).airy(), text);
    }

    private void foot(Canvas canvas) {
        List<Helpline> helplines = letter.helplines();
        double gap = 4;
        double width = (WIDTH - gap * (helplines.size() - 1)) / Math.max(1, helplines.size());
        Box tile = new Box(LEFT, FOOT, width, 18);
        for (Helpline helpline : helplines) {
            canvas.fillRounded(tile, 2, Palette.PALE);
            Box text = tile.below(3.4).inset(4);
            canvas.write(helpline.number(), Style.bold(20, 12).in(Palette.ALERT), text);
            canvas.write(first.both(helpline.purpose()), Style.regular(9.5, 7), text.below(8.4));
            tile = tile.at(tile.x() + width + gap, FOOT);
        }
    }

    private String words(String key) {
        return first.of(Words.of(key));
    }
}
