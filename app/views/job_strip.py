"""What is being done in the background, how far it is, and Cancel."""

from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from app.runtime.jobs import JobRunner
from app.views.components import button, label, row


class JobStrip(QFrame):
    """A thin strip at the foot of the window, there only while a job runs."""

    def __init__(
        self, runner: JobRunner, parent: QWidget | None = None, *, can_be_stopped: bool = True
    ) -> None:
        super().__init__(parent)
        self.setObjectName("job_strip")
        self._runner = runner
        self._name = ""
        self._text = label("", "second", wrap=False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(200)
        self.cancel_button = button("Cancel", self._on_cancel, "plain", "Stop this; nothing will be changed")
        self.cancel_button.setVisible(can_be_stopped)
        line = row(self._text, self.bar, None, self.cancel_button, spacing=12)
        line.setContentsMargins(28, 4, 20, 4)
        self.setLayout(line)
        runner.started.connect(self._on_started)
        runner.progressed.connect(self._on_progressed)
        runner.ended.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def _on_started(self, name: str) -> None:
        self._name = name
        self._say(name)
        self._measure(0, 0)
        self.cancel_button.setEnabled(True)
        self.show()

    def _on_progressed(self, done: int, total: int, text: str) -> None:
        self._measure(done, total)
        self._say(f"{self._name}: {text}" if text else self._name)

    def _measure(self, done: int, total: int) -> None:
        """Show how far it is; while nobody knows there is no bar, since nothing here moves by itself."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self.bar.setVisible(total > 0)

    def _on_cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self._say(f"{self._name}: stopping")
        self._runner.cancel()

    def _say(self, text: str) -> None:
        self._text.setText(text)
        self.bar.setAccessibleName(text)
