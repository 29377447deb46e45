# Makes .venv in the project's root from requirements.txt, and installs the program into it (Windows).
# Says nothing and takes no time when all is as it should be.
$ErrorActionPreference = "Stop"
Set-Location (Split-Path $PSScriptRoot)

function Invoke-Checked([string] $Program, [string[]] $Words) {
    & $Program @Words
    if ($LASTEXITCODE -ne 0) { throw "bootstrap: $Program $Words failed" }
}

$hashes = Get-FileHash requirements.txt, pyproject.toml | ForEach-Object Hash
$stamp = "$PWD $hashes"
$python = Join-Path $PWD ".venv\Scripts\python.exe"
if ((Test-Path .venv\stamp) -and (Test-Path $python) -and ((Get-Content .venv\stamp -Raw).Trim() -eq $stamp)) { return }

Write-Host "bootstrap: making .venv"
if (-not (Test-Path $python)) {
    if (Get-Command py -ErrorAction SilentlyContinue) { Invoke-Checked py @("-3", "-m", "venv", "--clear", ".venv") }
    else { Invoke-Checked python @("-m", "venv", "--clear", ".venv") }
}
Invoke-Checked $python @("-c", "import sys; sys.exit(sys.version_info < (3, 11) and 'Python 3.11 or later is needed')")
$pip = @("-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check")
Invoke-Checked $python ($pip + @("--require-hashes", "--requirement", "requirements.txt"))
Invoke-Checked $python ($pip + @("--no-deps", "--no-build-isolation", "--no-index", "--editable", "."))
Set-Content .venv\stamp $stamp
Invoke-Checked $python @("-m", "compileall", "-q", "app")
