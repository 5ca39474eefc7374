// SPDX-License-Identifier: Apache-2.0
package pairbook.paper.print;

import java.util.List;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.layout.FlowPane;
import pairbook.fx.Messages;
import pairbook.fx.Views;
import pairbook.fx.controls.Shown;
import pairbook.fx.controls.WrappedLabel;
import pairbook.fx.controls.page.HeadRow;
import pairbook.fx.panels.Dialogs;
import pairbook.fx.panels.Panel;
import pairbook.paper.print.PreviewViewModel.Zoom;
import pairbook.paper.form.PageSize;
import pairbook.paper.form.PaperDocument;

/// Shows pages before they are saved or printed.
public final class PreviewView {

    private static final double TITLE_SHARE = 0.25; // of the width, that the title keeps beside the tools
    private static final double POINT = 96 / 72.0;
    /// The sheet's own border, left and right, and a pixel lost in rounding: more would bring a scroll bar.
    private static final double BORDER = 3;
    private static final PseudoClass TROUBLE = PseudoClass.getPseudoClass("trouble");

    private final PreviewViewModel viewModel;

    @FXML private ResourceBundle resources;
    @FXML private Panel root;
    @FXML private VBox head;
    @FXML private FlowPane tools;
    @FXML private ToggleGroup sizes;
    @FXML private ToggleButton a4;
    @FXML private ToggleButton letter;
    @FXML private ToggleGroup zooms;
    @FXML private ToggleButton wide;
    @FXML private ToggleButton lifeSize;
    @FXML private Button save;
    @FXML private Button print;
    @FXML private Label missing;
    @FXML private Label notice;
    @FXML private ProgressBar progress;
    @FXML private ScrollPane scroll;
    @FXML private VBox sheets;

    public PreviewView(PreviewViewModel viewModel) {
        this.viewModel = viewModel;
    }

    /// Opens the panel.
    ///
    /// @param pages makes them; runs once it is open
    public static void open(Views views, Dialogs dialogs, Function<PageSize, PaperDocument> pages) {
        var view = views.load(PreviewView.class).view();
        view.viewModel.onClose(view.root::leave);
        dialogs.open(view.root);
        view.viewModel.show(pages);
    }

    @FXML
    private void initialize() {
        var title = new WrappedLabel("", "title-card");
        title.textProperty().bind(viewModel.titleProperty());
        head.getChildren().addFirst(new HeadRow(title, tools, width -> Math.min(title.prefWidth(-1), width * TITLE_SHARE), 10 / 14.0, 8 / 14.0));
        // As high as the window: the pages scroll, never the panel.
        root.prefHeightProperty().bind(root.sceneProperty().flatMap(Scene::heightProperty).orElse(0));
        root.accessibleTextProperty().bind(viewModel.titleProperty());
        a4.setUserData(PageSize.A4);
        letter.setUserData(PageSize.LETTER);
        wide.setUserData(Zoom.WIDTH);
        lifeSize.setUserData(Zoom.LIFE_SIZE);
        follow(sizes, viewModel.sizeProperty(), size -> viewModel.chooseSize((PageSize) size));
        follow(zooms, viewModel.zoomProperty(), zoom -> viewModel.zoomProperty().set((Zoom) zoom));
        sentence(missing, viewModel.missingProperty());
        sentence(notice, viewModel.noticeProperty());
        viewModel.troubleProperty().subscribe(wrong -> notice.pseudoClassStateChanged(TROUBLE, wrong));
        Shown.when(progress, viewModel.busyProperty());
        save.disableProperty().bind(viewModel.ready().not());
        print.disableProperty().bind(viewModel.ready().not());
        viewModel.pages().addListener((ListChangeListener<PagePicture>) change -> fill());
        fill();
    }

    /// A chosen toggle stays chosen when it is pressed again.
    private static void follow(ToggleGroup group, ObservableValue<?> value, Consumer<Object> choose) {
        value.subscribe(chosen -> group.getToggles().stream().filter(toggle -> toggle.getUserData() == chosen).forEach(group::selectToggle));
        group.selectedToggleProperty().subscribe((Toggle before, Toggle now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                choose.accept(now.getUserData());
            }
        });
    }

    private static void sentence(Label label, ObservableValue<String> words) {
        label.textProperty().bind(words);
        Shown.when(label, label.textProperty().isNotEmpty());
    }

    private void fill() {
        List<PagePicture> pages = viewModel.pages();
        sheets.getChildren().setAll(IntStream.range(0, pages.size())
                .mapToObj(page -> sheet(pages.get(page), page + 1, pages.size())).toList());
        scroll.setVvalue(0);
    }

    private Node sheet(PagePicture page, int number, int count) {
        ImageView view = new ImageView(PageImages.of(page));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        double lifeWidth = viewModel.sizeProperty().get().width() * POINT;
        view.fitWidthProperty().bind(Bindings.createDoubleBinding(
                () -> viewModel.zoomProperty().get() == Zoom.LIFE_SIZE ? lifeWidth
                        : Math.max(lifeWidth / 4, scroll.getViewportBounds().getWidth() - sheets.getInsets().getLeft() - sheets.getInsets().getRight() - BORDER),
                viewModel.zoomProperty(), scroll.viewportBoundsProperty(), sheets.insetsProperty()));
        StackPane sheet = new StackPane(view);
        sheet.getStyleClass().add("paper-sheet");
        sheet.setMaxSize(StackPane.USE_PREF_SIZE, StackPane.USE_PREF_SIZE);
        view.setAccessibleText(Messages.say(resources, "paper.page", number, count));
        return sheet;
    }

    @FXML
    private void save() {
        viewModel.save();
    }

    @FXML
    private void print() {
        viewModel.print();
    }

    @FXML
    private void close() {
        viewModel.close();
    }
}
