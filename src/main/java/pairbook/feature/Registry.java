// SPDX-License-Identifier: Apache-2.0
package pairbook.feature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import pairbook.fx.ScreenView;
import pairbook.fx.Views;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;
import pairbook.people.Pair;

/// What the features of one open workbook have said that they bring. It makes each thing when it is first used.
///
/// It is FXML's controller factory too: a view that no feature makes fails loudly.
public final class Registry {

    private record Registered(Screen screen, Class<? extends ScreenView> view) {}

    private final Tools tools;
    private final Views views;
    private final Map<Class<?>, Supplier<?>> makers = new HashMap<>();
    private final Map<String, Registered> screens = new LinkedHashMap<>();
    private final Map<String, Consumer<Object>> panels = new HashMap<>();
    private final List<Contribution> contributions = new ArrayList<>();

    public Registry(Tools tools) {
        this.tools = tools;
        views = new Views(tools.words().bundle(), this::make);
        tools.navigator().opensPanels(this::open);
    }

    public Tools tools() {
        return tools;
    }

    /// Loads the views that were registered.
    public Views views() {
        return views;
    }

    /// Has something made when it is asked for first, and only once, by whichever thread that is: what a view shows on the FX thread is read
    /// on the workbook's.
    public static <T> Supplier<T> once(Supplier<T> maker) {
        return new Supplier<>() {
            private T made;

            @Override
            public synchronized T get() {
                if (made == null) {
                    made = maker.get();
                }
                return made;
            }
        };
    }

    /// A screen, and how its view is made.
    ///
    /// @throws IllegalArgumentException if there is one with this id already
    public <V extends ScreenView> void screen(Screen screen, Class<V> view, Supplier<V> maker) {
        if (screens.put(screen.id(), new Registered(screen, view)) != null) {
            throw new IllegalArgumentException("two screens are called " + screen.id());
        }
        view(view, maker);
    }

    /// A view that is a part of a screen, or a panel that only its own feature opens, and how it is made.
    public <V> void view(Class<V> view, Supplier<V> maker) {
        makers.put(view, maker);
    }

    /// A panel that any feature may open by its id, with [pairbook.fx.Navigator#open(String, Object)].
    ///
    /// @param opens takes what it is to be about, or null for something new
    /// @throws IllegalArgumentException if there is one with this id already
    public <T> void panel(String id, Class<T> about, Consumer<T> opens) {
        if (panels.put(id, detail -> opens.accept(about.cast(detail))) != null) {
            throw new IllegalArgumentException("two panels are called " + id);
        }
    }

    /// Adds something to a place that features share.
    public void add(Contribution contribution) {
        contributions.add(contribution);
    }

    /// What the features have added to one place, as they are listed.
    ///
    /// @param viewer only what whoever is looking may see
    public <C extends Contribution> List<C> contributed(Class<C> kind, Audience viewer) {
        return contributions.stream().filter(kind::isInstance).map(kind::cast).filter(one -> viewer.maySee(one.audience())).toList();
    }

    /// When the two of a mentorship met last, by whatever brings them together; empty where they have not yet. On the workbook's thread.
    public Optional<Instant> lastMet(Pair pair) {
        return contributed(Contribution.Met.class, Audience.MENTORSHIP).stream()
                .flatMap(one -> one.read().apply(pair).stream())
                .max(Comparator.naturalOrder());
    }

    /// The pages of a finished document of a mentorship; empty where there is none of this name yet. On the workbook's thread.
    public Optional<PaperDocument> document(String name, Pair pair, PageSize size) {
        return contributed(Contribution.Document.class, Audience.MENTORSHIP).stream()
                .filter(one -> one.name().equals(name))
                .flatMap(one -> one.read().apply(pair).stream())
                .findFirst()
                .map(pages -> pages.apply(size));
    }

    private void open(String panel, Object about) {
        var opens = panels.get(panel);
        if (opens == null) {
            throw new IllegalArgumentException("no panel " + panel);
        }
        opens.accept(about);
    }

    private Object make(Class<?> type) {
        var maker = makers.get(type);
        if (maker == null) {
            throw new IllegalArgumentException("nobody makes a " + type.getName());
        }
        return maker.get();
    }

    /// The screens that whoever is looking may see, in the order of the sidebar, those last that have no entry there. Within a group they
    /// stand as the features are listed.
    public List<Screen> screens(Audience viewer) {
        return screens.values().stream()
                .map(Registered::screen)
                .filter(screen -> viewer.maySee(screen.audience()))
                .sorted(Comparator.comparing(Screen::group))
                .toList();
    }

    /// The screen with an id.
    ///
    /// @throws IllegalArgumentException if there is none
    public Screen screen(String id) {
        return registered(id).screen();
    }

    /// A screen's lines of help; an inner page has those of the screen that it belongs to.
    ///
    /// @throws IllegalArgumentException if there is no such screen
    public List<String> help(String screen) {
        var key = "help." + screen(screen).entry() + ".";
        return IntStream.iterate(1, line -> tools.words().has(key + line), line -> line + 1).mapToObj(line -> tools.words().get(key + line)).toList();
    }

    /// The view of a screen, loaded on the first visit.
    ///
    /// @throws IllegalArgumentException if there is no such screen
    public Views.Loaded<? extends ScreenView> load(String screen) {
        return views.get(registered(screen).view());
    }

    private Registered registered(String id) {
        var known = screens.get(id);
        if (known == null) {
            throw new IllegalArgumentException("no screen " + id);
        }
        return known;
    }
}
